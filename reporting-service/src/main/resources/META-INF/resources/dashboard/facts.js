// Figures in groups: each with its name, a bar where parts are compared, and its number, which can be pressed.

import { byId, h, s } from './dom.js';
import { figure, pressable } from './sources.js';

/** of: the figure whose value is the whole bar. */
const GROUPS = {
  funnel: {
    of: 'population',
    rows: [['population', '人口'], ['registrationBase', '十八周岁以上'], ['registeredVoters', '登记选民'],
      ['approvedVoters', '资格审查通过'], ['N', '列入县级选民名单'], ['V', '参加县级投票']],
  },
  matters: {
    rows: [['openDuplicates', '待处理的重复登记'], ['dup', '已查处的重复登记'], ['certificatesIssued', '开具选民资格证明'],
      ['certificatesUsed', '凭证明登记'], ['awayVoters', '外出选民'], ['mismatchVoters', '人户分离选民'], ['objections', '对名单的申诉'],
      ['objectionsDecided', '已作出处理决定'], ['objectionsInTime', '其中三日内决定'], ['lawsuits', '提起诉讼']],
  },
  candidates: {
    of: 'formal',
    rows: [['formal', '县级正式候选人'], ['formalByOrg', '政党、人民团体推荐'], ['formalByVoters', '选民联名推荐'], ['formalWomen', '妇女'],
      ['formalMinority', '少数民族'], ['formalPartyMembers', '中共党员'], ['formalOtherParties', '民主党派、无党派'],
      ['formalWithoutParty', '群众'], ['formalTo35', '三十五岁以下'], ['formal36to55', '三十六至五十五岁'], ['formalFrom56', '五十六岁以上']],
  },
  results: {
    rows: [['turnoutRate', '县级参选率'], ['townshipTurnoutRate', '乡级参选率'], ['V', '县级参加投票'], ['validBallots', '有效票'],
      ['voidBallots', '废票'], ['elected', '当选县人大代表'], ['fillRate', '选满率'], ['women', '其中妇女'], ['firstTime', '一次选举成功的选区'],
      ['runOffs', '另行选举'], ['reelections', '重新选举'], ['townshipElected', '当选乡镇人大代表']],
  },
  term: {
    rows: [['endedDeputies', '代表资格终止'], ['byElections', '决定补选'], ['byElectionSeats', '补选名额'], ['byElected', '补选当选'],
      ['unfilledSeats', '选举未选足的缺额'], ['runOffElections', '缺额另行选举'], ['runOffElected', '另行选举当选']],
  },
};

/** What a group shows, to know whether it has changed. */
export const shown = () => Object.values(GROUPS).flatMap(({ rows }) => rows.map(([id]) => figure(id).value));

export function draw() {
  for (const [id, { of, rows }] of Object.entries(GROUPS)) {
    const whole = of ? Number(figure(of).value ?? 0) : 0;
    byId(`facts-${id}`).replaceChildren(h('dl', { class: of ? 'facts bars' : 'facts' }, rows.map(([name, title]) => h('div', {},
      h('dt', {}, title), of && bar(Number(figure(name).value ?? 0), whole), h('dd', {}, pressable(name, title))))));
  }
}

const bar = (value, whole) => s('svg', { class: 'bar', viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
  s('rect', { width: whole > 0 ? Math.min(100, 100 * value / whole) : 0, height: 10 }));
