/**
 * Where, when and before whom a district votes: polling stations (投票站), election meetings (选举大会), mobile boxes (流动票箱), scrutineers
 * and tellers (监票人、计票人), and the polling notice (投票公告).
 */
package org.huanjie.nomination.polling;
