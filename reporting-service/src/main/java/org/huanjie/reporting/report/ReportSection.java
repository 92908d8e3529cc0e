package org.huanjie.reporting.report;

import java.util.List;

/** @param heading with its number, {@code 一、…} or {@code （一）…}; empty for the lead */
record ReportSection(String heading, List<Paragraph> paragraphs) {}
