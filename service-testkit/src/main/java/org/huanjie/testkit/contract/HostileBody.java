package org.huanjie.testkit.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Bodies that are nearly right: values changed, and now and then the text broken. */
final class HostileBody {
    private static final ObjectMapper ESCAPING =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Hostile chance;

    HostileBody(Hostile chance) {
        this.chance = chance;
    }

    /** A right body with up to three values changed. */
    JsonNode of(JsonNode right) {
        JsonNode body = right.deepCopy();
        for (int changes = chance.below(4); changes > 0; changes--) {
            change(body);
        }
        return body;
    }

    private void change(JsonNode node) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = chance.any(names);
            if (object.get(name).isContainerNode() && !object.get(name).isEmpty() && chance.one(2)) {
                change(object.get(name));
            } else if (chance.one(6)) {
                object.remove(name);
            } else if (chance.one(10)) {
                object.set(chance.text(), value());
            } else {
                object.set(name, value());
            }
        } else if (node instanceof ArrayNode list && !list.isEmpty()) {
            int at = chance.below(list.size());
            if (list.get(at).isContainerNode() && chance.one(2)) {
                change(list.get(at));
            } else if (chance.one(3)) {
                list.add(list.get(at));
            } else {
                list.set(at, value());
            }
        }
    }

    private JsonNode value() {
        return switch (chance.below(10)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(chance.one(2));
            case 2, 3 -> chance.number();
            case 4 -> chance.one(2) ? NODES.arrayNode() : NODES.arrayNode().add(value());
            case 5 -> chance.one(2) ? NODES.objectNode() : NODES.objectNode().set(chance.text(), value());
            default -> NODES.textNode(chance.text());
        };
    }

    /** As it is sent; now and then broken as text. */
    String text(JsonNode body) {
        try {
            String text = ESCAPING.writeValueAsString(body);
            if (!chance.one(10)) {
                return text;
            }
            return switch (chance.below(7)) {
                case 0 -> text.substring(0, chance.below(text.length() + 1));
                case 1 -> "\ufeff" + text;
                case 2 -> text + text;
                case 3 -> text.replaceFirst("^\\{(\"[^\"]*\":)", "{$1null,$1");
                case 4 -> "[".repeat(2_000) + text;
                case 5 -> text.replace("\"", "'");
                default -> "";
            };
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
