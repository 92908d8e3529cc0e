/** Persons nominated in a district (代表候选人), each once, from nomination to result; and their order by surname strokes. */
package org.huanjie.nomination.candidate;
