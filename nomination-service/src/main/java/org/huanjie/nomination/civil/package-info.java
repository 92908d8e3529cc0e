/** Days as people write them on forms. */
package org.huanjie.nomination.civil;
