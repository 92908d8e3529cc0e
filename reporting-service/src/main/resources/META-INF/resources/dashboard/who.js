// Whose eyes the page is seen with: a township's office sees its township only, and should know that it does.

const ROLES = {
  'county-office': '县选举委员会办公室', 'county-committee': '县选举委员会', 'township-office': '乡镇选举委员会办公室',
  'township-committee': '乡镇选举委员会', 'district-team': '选区工作组', registrar: '登记员', 'standing-committee': '县人大常委会',
  'leading-group': '换届选举工作领导小组', 'city-observer': '市级观察员', auditor: '审计员', integration: '系统对接', operator: '系统运维',
};

/** “和泽街道 · 乡镇选举委员会办公室” */
export function who(me) {
  const roles = me.roles.map((role) => ROLES[role]).filter(Boolean).join('、');
  return [me.divisionName, roles].filter(Boolean).join(' · ');
}
