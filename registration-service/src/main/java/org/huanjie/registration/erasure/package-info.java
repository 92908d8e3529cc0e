/** Erasure of personal data (删除) that the law needs no longer: on request, and once the periods of retention are over (ADR 15). */
package org.huanjie.registration.erasure;
