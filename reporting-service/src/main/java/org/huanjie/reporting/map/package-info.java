/** Maps of published district plans (选区划分示意图), as districting drew them. */
package org.huanjie.reporting.map;
