/** District plans (选区划分): drafts, their check, approval by two persons, publication. */
package org.huanjie.districting.plan;
