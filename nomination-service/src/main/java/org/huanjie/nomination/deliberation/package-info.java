/** Between initial and formal list: deliberation by voter groups (讨论、协商) and, where they do not agree, a preliminary election (预选). */
package org.huanjie.nomination.deliberation;
