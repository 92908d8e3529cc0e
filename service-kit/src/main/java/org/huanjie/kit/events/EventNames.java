package org.huanjie.kit.events;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Names that derive from the service's own: its topic, and the types of its events. */
@Singleton
public class EventNames {
    private final String service;

    /** @param application {@code districting-service}; its first word is the name in topics and types */
    EventNames(@ConfigProperty(name = "quarkus.application.name") String application) {
        this.service = application.replaceFirst("-service$", "");
    }

    public String service() {
        return service;
    }

    public String topic() {
        return "huanjie." + service + ".v1";
    }

    public String source() {
        return "/huanjie/" + service;
    }

    public String type(String event) {
        return "org.huanjie." + service + "." + event + ".v1";
    }
}
