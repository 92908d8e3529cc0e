/** Under which licences what the services are made of may be used, by the bills of materials (SBOM) that the build writes. */
package org.huanjie.acceptance.licences;
