package org.huanjie.kit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import org.huanjie.kit.access.DivisionNames;

@ApplicationScoped
class SampleDivisions implements DivisionNames {
    @Override
    public String nameOf(String division) {
        return "990123".equals(division) ? "云泽县" : null;
    }
}
