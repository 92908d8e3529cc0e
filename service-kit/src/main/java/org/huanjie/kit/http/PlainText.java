package org.huanjie.kit.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/**
 * Text of a request: lines and tabs, no other control characters and no halves of characters. Nobody types them, PostgreSQL
 * or a document would choke on some, and a name with one looks like another name.
 */
class PlainText extends StdScalarDeserializer<String> {
    PlainText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(json, context);
        if (text != null && !isPlain(text)) {
            return (String) context.handleWeirdStringValue(String.class, "", "control characters");
        }
        return text;
    }

    static boolean isPlain(String text) {
        return text.codePoints().noneMatch(PlainText::isForbidden);
    }

    private static boolean isForbidden(int character) {
        boolean control =
                Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
        return control || character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
