/** Qualification certificates (选民资格证明): how a citizen who lives elsewhere is registered there and no longer at home. */
package org.huanjie.registration.certificate;
