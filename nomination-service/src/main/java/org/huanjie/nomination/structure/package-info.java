/** The composition (代表结构) of lists and of who is elected, against guidance: shown in time to act, never held against a nominee. */
package org.huanjie.nomination.structure;
