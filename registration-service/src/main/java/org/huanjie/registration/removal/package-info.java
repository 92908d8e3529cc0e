/** Proposals of removal (除名建议): what files say of registered voters who may be gone; a person looks and decides, with evidence. */
package org.huanjie.registration.removal;
