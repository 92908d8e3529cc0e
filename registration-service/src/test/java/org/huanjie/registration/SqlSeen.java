package org.huanjie.registration;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** What the service asks the database while somebody listens. */
@PersistenceUnitExtension
public class SqlSeen implements StatementInspector {
    private static volatile List<String> heard;

    /** The statements that an act leads to, of whatever thread. */
    static List<String> during(Runnable act) {
        List<String> mine = new CopyOnWriteArrayList<>();
        heard = mine;
        try {
            act.run();
        } finally {
            heard = null;
        }
        return mine;
    }

    @Override
    public String inspect(String sql) {
        List<String> listener = heard;
        if (listener != null) {
            listener.add(sql);
        }
        return sql;
    }
}
