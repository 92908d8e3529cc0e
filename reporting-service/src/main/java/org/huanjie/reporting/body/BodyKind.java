package org.huanjie.reporting.body;

/** Kinds of bodies ({@code domain.md} §2.1). */
public enum BodyKind {
    /** 换届选举工作领导小组, no statutory acts */
    LEADING_GROUP,
    /** 县选举委员会 */
    COUNTY_ELECTION_COMMITTEE,
    /** 乡镇选举委员会 */
    TOWNSHIP_ELECTION_COMMITTEE,
    /** 选举委员会办公室 */
    ELECTION_OFFICE,
    /** 选举工作指导组 */
    GUIDANCE_GROUP,
    /** 宣传组 */
    PUBLICITY_GROUP;

    /** Whether the law lets only the county's standing committee appoint it. */
    boolean isCommittee() {
        return this == COUNTY_ELECTION_COMMITTEE || this == TOWNSHIP_ELECTION_COMMITTEE;
    }
}
