package org.huanjie.kit.access;

import java.util.List;
import java.util.Set;

/**
 * Who asks: the person of the token and what the token lets them see. Injected, it is the caller of the running request;
 * {@link #recorded()} is a value that outlives it, for jobs.
 */
public interface Caller {
    /** The person, stable over tokens; what two-person rules compare. */
    String sub();

    /** The name shown to colleagues. */
    String name();

    Set<String> roles();

    /** The division claim as it stands in the token; empty where there is none, and then nothing is in scope. */
    String division();

    /** The unit codes that narrow the scope; empty where the whole division is meant. */
    List<String> units();

    default Scope scope() {
        return Scope.of(division(), units());
    }

    default boolean has(String... anyOf) {
        for (String role : anyOf) {
            if (roles().contains(role)) {
                return true;
            }
        }
        return false;
    }

    default Recorded recorded() {
        return new Recorded(sub(), name(), roles(), division(), units());
    }

    /** A caller as a value. */
    record Recorded(String sub, String name, Set<String> roles, String division, List<String> units) implements Caller {
        public Recorded {
            roles = Set.copyOf(roles);
            units = List.copyOf(units);
        }
    }
}
