// Short names of the fourteen stages, and how each state looks: a sign and words, never a colour alone.

export const SHORT = {
  PREPARATION: '准备', PUBLICITY: '宣传', TRAINING: '培训', DISTRICTING: '划分', REGISTRATION: '登记',
  ROLL_PUBLICATION: '名单', NOMINATION: '提名', DELIBERATION: '协商', INTRODUCTION: '介绍', VOTING: '投票',
  RESULTS: '结果', CREDENTIALS: '资格', FIRST_SESSION: '会议', SUMMARY: '总结',
};

export const STATES = {
  DONE: { sign: '✓', words: '已完成' },
  ON_TRACK: { sign: '◐', words: '正在进行' },
  AT_RISK: { sign: '▲', words: '期限临近' },
  OVERDUE: { sign: '✕', words: '已逾期' },
  NOT_STARTED: { sign: '○', words: '尚未开始' },
};

/** Most in need of a look first. */
const URGENCY = ['OVERDUE', 'AT_RISK', 'ON_TRACK', 'NOT_STARTED'];

/** The stage a township is at: the most urgent one not done, of equals the first. */
export function present(items) {
  for (const status of URGENCY) {
    const found = items.find((item) => item.status === status);
    if (found) return found;
  }
  return null;
}
