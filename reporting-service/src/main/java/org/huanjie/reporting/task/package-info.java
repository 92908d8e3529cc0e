/** What is to be done at each stage (工作任务): made of a template, an announced election and its townships; what people say of it is kept. */
package org.huanjie.reporting.task;
