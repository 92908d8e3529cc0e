package org.huanjie.registration.importing.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Which part of an XLSX file is its first sheet, and from when its days count. */
final class Workbook {
    private static final String RELATIONS = "relationships";
    private static final int MOST_PARTS = 1_000;
    private static final int LONGEST_NAME = 1_000;

    private final Map<String, String> places = new HashMap<>();
    private String first;
    private boolean since1904;

    /** Of {@code workbook.xml}. */
    DefaultHandler sheets() {
        return new DefaultHandler() {
            @Override
            public void startElement(String uri, String name, String qualified, Attributes attributes) {
                if (name.equals("workbookPr")) {
                    since1904 = "1".equals(attributes.getValue("date1904"))
                            || "true".equals(attributes.getValue("date1904"));
                } else if (name.equals("sheet") && first == null && attributes.getValue("state") == null) {
                    first = relation(attributes);
                }
            }
        };
    }

    /** The attribute {@code r:id}, by its namespace, which ends alike in both editions of the standard. */
    private static String relation(Attributes attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals("id") && attributes.getURI(i).endsWith(RELATIONS)) {
                return attributes.getValue(i);
            }
        }
        return null;
    }

    /** Of {@code workbook.xml.rels}. */
    DefaultHandler places() {
        return new DefaultHandler() {
            @Override
            public void startElement(String uri, String name, String qualified, Attributes attributes) {
                if (name.equals("Relationship")
                        && !"External".equals(attributes.getValue("TargetMode"))
                        && places.size() < MOST_PARTS) {
                    String id = attributes.getValue("Id");
                    String target = attributes.getValue("Target");
                    if (id != null && target != null && id.length() + target.length() < LONGEST_NAME) {
                        places.put(id, target);
                    }
                }
            }
        };
    }

    /** Name of the part; empty where there is none. */
    Optional<String> firstSheet() {
        return Optional.ofNullable(first)
                .map(places::get)
                .map(target -> target.startsWith("/") ? target.substring(1) : "xl/" + target);
    }

    boolean since1904() {
        return since1904;
    }
}
