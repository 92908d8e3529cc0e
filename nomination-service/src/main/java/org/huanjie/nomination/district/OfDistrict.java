package org.huanjie.nomination.district;

import java.util.UUID;

/** An event that tells of one district or of its roll. */
public interface OfDistrict {
    /** Code of the county that the district lies in. */
    String county();

    UUID district();
}
