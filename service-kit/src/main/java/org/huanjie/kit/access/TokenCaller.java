package org.huanjie.kit.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the running request, read from its token. */
@RequestScoped
class TokenCaller implements Caller {
    private final SecurityIdentity identity;

    TokenCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    @Override
    public String sub() {
        String sub = text("sub");
        return sub.isEmpty() ? identity.getPrincipal().getName() : sub;
    }

    @Override
    public String name() {
        String name = text("name");
        return name.isEmpty() ? sub() : name;
    }

    @Override
    public Set<String> roles() {
        return identity.getRoles();
    }

    @Override
    public String division() {
        return text("division");
    }

    @Override
    public List<String> units() {
        Object claim = claim("units");
        if (claim instanceof JsonArray array) {
            return array.stream()
                    .map(value -> value instanceof JsonString string ? string.getString() : value.toString())
                    .toList();
        }
        if (claim instanceof Collection<?> collection) {
            return collection.stream().map(Object::toString).toList();
        }
        return List.of();
    }

    private String text(String name) {
        Object claim = claim(name);
        if (claim == null) {
            return "";
        }
        return claim instanceof JsonString string ? string.getString() : claim.toString();
    }

    private Object claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim(name) : null;
    }
}
