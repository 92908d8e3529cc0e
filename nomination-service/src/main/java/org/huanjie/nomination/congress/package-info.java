/** All districts of a congress at once: what is due is done where it can be, and told where not. */
package org.huanjie.nomination.congress;
