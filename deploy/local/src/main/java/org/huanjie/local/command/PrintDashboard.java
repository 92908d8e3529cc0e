package org.huanjie.local.command;

import java.util.Set;
import org.huanjie.local.county.RehearsalCounty;
import org.huanjie.local.launch.DataFolder;
import org.huanjie.local.launch.Keys;
import org.huanjie.local.launch.Service;
import org.huanjie.local.launch.SuiteState;

/** {@code ./run dashboard}: the dashboard's address with a token, to be opened as it is. */
final class PrintDashboard implements Command {
    @Override
    public Set<String> options() {
        return Set.of("--role", "--division");
    }

    @Override
    public int run(Arguments arguments) {
        DataFolder data = arguments.data();
        SuiteState state = PrintStatus.running(data);
        String role = PrintToken.known(arguments.option("--role").orElse("county-office"));
        String division = PrintToken.code(arguments.option("--division").orElse(RehearsalCounty.CODE));
        System.out.println(address(state.port(), Keys.of(data), role, division));
        return 0;
    }

    /** The token stands in the fragment, which no server sees and the page takes out at once. */
    static String address(int port, Keys keys, String role, String division) {
        String election = division.startsWith(RehearsalCounty.CODE) ? "?election=" + RehearsalCounty.ELECTION : "";
        String token = keys.mint().builder().role(role).division(division).sign();
        return Service.REPORTING.url(port) + "/" + election + "#token=" + token;
    }
}
