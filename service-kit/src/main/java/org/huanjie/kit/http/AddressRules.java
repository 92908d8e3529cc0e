package org.huanjie.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import org.huanjie.kit.problem.Refusal;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Paths and queries are one line of plain text: nothing that this API names has a control character. */
class AddressRules {
    @ServerRequestFilter
    void hold(ContainerRequestContext request) {
        refuse(request.getUriInfo().getPathParameters());
        refuse(request.getUriInfo().getQueryParameters());
    }

    private static void refuse(MultivaluedMap<String, String> parameters) {
        parameters.forEach((name, values) -> {
            if (!values.stream().allMatch(AddressRules::isOneLine)) {
                throw Refusal.malformed("a parameter has control characters").violation(name, "不能含有控制字符");
            }
        });
    }

    private static boolean isOneLine(String value) {
        return PlainText.isPlain(value)
                && value.chars().noneMatch(Character::isISOControl)
                && value.indexOf('\ufffd') < 0;
    }
}
