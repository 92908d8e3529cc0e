package org.huanjie.kit.sample;

import jakarta.inject.Singleton;
import java.util.List;
import org.huanjie.kit.reseal.SealedColumns;

/** What of the sample is kept encrypted. */
@Singleton
public class Secrets implements SealedColumns {
    public static final String CONTEXT = "secret.text";

    @Override
    public List<SealedColumn> all() {
        return List.of(new SealedColumn("secret", "text", CONTEXT));
    }
}
