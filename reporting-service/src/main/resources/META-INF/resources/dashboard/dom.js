// Makes elements from data; text only ever becomes text, never markup.

const SVG = 'http://www.w3.org/2000/svg';

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export const h = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);
export const s = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);
export const byId = (id) => document.getElementById(id);

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

/** Days are civil days of the county, as the service tells them; they are never shifted by the reader's time zone. */
export const toDay = (text) => Date.UTC(...text.split('-').map((part, i) => Number(part) - (i === 1 ? 1 : 0))) / 86_400_000;
export const ofDay = (day) => new Date(day * 86_400_000).toISOString().slice(0, 10);
export const monthDay = (text) => `${Number(text.slice(5, 7))}月${Number(text.slice(8, 10))}日`;
export const weekday = (text) => '周' + WEEKDAYS[new Date(toDay(text) * 86_400_000).getUTCDay()];
const TIME = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
/** An instant as the county's clocks show it, wherever the reader is. */
export const timeOfDay = (instant) => TIME.format(instant);
export const number = (value) => Number(value).toLocaleString('zh-CN');

/** “选举法 art. 28, 29” as a clerk writes it; the numbers of our own list of rules (R-nn) say nothing to him. */
export const source = (text) => text.replace(/（R-\d+）/g, '').replace(/ art\. ([\d, ]+)/g, (all, articles) => `第${articles.split(', ').join('、')}条`);

/** “还有3天” */
export function distance(days) {
  if (days === null || days === undefined) return '';
  if (days === 0) return '今天';
  return days > 0 ? `还有${days}天` : `已过${-days}天`;
}
