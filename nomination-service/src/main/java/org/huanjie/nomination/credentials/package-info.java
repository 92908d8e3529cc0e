/** The credentials review (代表资格审查) of who was elected: reported, decided, published; only who is confirmed by it is a deputy. */
package org.huanjie.nomination.credentials;
