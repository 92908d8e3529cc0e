/** What happens to a deputy during the term (任期): resignation, end and suspension of the qualification, a void election. */
package org.huanjie.nomination.term;
