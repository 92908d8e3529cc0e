/** Values kept as jsonb, and sets of rows handed to one statement as one jsonb parameter. Knows no election. */
package org.huanjie.registration.jsonb;
