/** How a committee introduces a candidate to the voters (介绍代表候选人的情况), until the day before the election. */
package org.huanjie.nomination.introduction;
