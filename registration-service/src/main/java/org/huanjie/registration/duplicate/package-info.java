/** Citizens listed twice (重登): found by imports, settled by people. */
package org.huanjie.registration.duplicate;
