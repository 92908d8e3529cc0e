package org.huanjie.districting.plan;

/** What a district is drawn by (按居住状况、按单位、混合). */
public enum DistrictBasis {
    RESIDENCE,
    UNIT,
    MIXED
}
