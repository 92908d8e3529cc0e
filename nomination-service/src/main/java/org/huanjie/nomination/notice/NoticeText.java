package org.huanjie.nomination.notice;

import org.huanjie.kit.document.OfficialDocument;

/** What a notice says between its title and 特此公告. */
interface NoticeText {
    void into(OfficialDocument.Builder document);
}
