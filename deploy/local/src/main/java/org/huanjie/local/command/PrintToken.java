package org.huanjie.local.command;

import java.util.Set;
import org.huanjie.local.CannotRun;
import org.huanjie.local.launch.Keys;
import org.huanjie.testkit.token.Roles;
import org.huanjie.testkit.token.TokenBuilder;

/** {@code ./run token}: a token of this folder's key, whether its suite runs or not. */
final class PrintToken implements Command {
    @Override
    public Set<String> options() {
        return Set.of("--role", "--division", "--sub", "--units");
    }

    @Override
    public int run(Arguments arguments) {
        String role = known(arguments.required("--role"));
        String division = code(arguments.required("--division"));
        TokenBuilder token =
                Keys.of(arguments.data()).mint().builder().role(role).division(division);
        arguments.option("--sub").ifPresent(token::sub);
        arguments.option("--units").ifPresent(units -> token.units(units.split(",")));
        System.out.println(token.sign());
        return 0;
    }

    /** @throws CannotRun for a role that there is not */
    static String known(String role) {
        if (!Roles.ALL.contains(role)) {
            throw CannotRun.refused("unknown role " + role + "; there are "
                    + String.join(", ", Roles.ALL.stream().sorted().toList()));
        }
        return role;
    }

    /** @throws CannotRun for what is no division's code */
    static String code(String division) {
        if (!division.matches("\\d{1,15}")) {
            throw CannotRun.refused("--division wants a code of digits, not " + division);
        }
        return division;
    }
}
