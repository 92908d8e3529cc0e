/** Mechanism that several services need: events, problems, access, jobs, clock. Knows no rule of election law. */
package org.huanjie.kit;
