/** Traditional characters that occur in cue words, units and scales, each before its Simplified form. */
const PAIRS =
  '佔占減减長长預预萬万億亿總总計计為为與与較较執执餘余別别購购約约個个開开負负擔担實实際际達达標标應应撥拨額额經经費费業业務务' +
  '項项級级財财決决結结轉转損损補补貼贴歲岁稅税國国區区縣县鄉乡鎮镇單单價价資资產产設设備备買买車车運运維维護护員员編编職职離离' +
  '類类屬属構构準准續续險险環环節节農农園园網网點点檢检驗验報报評评權权題题滿满數数據据來来處处從从進进遠远還还選选無无關关於于' +
  '並并後后異异動动會会議议賬账貸贷銷销積积極极種种場场兩两庫库電电話话機机歷历壓压縮缩擴扩漲涨調调貨货過过內内間间條条輛辆臺台' +
  '績绩體体導导請请責责認认組组織织濟济質质黨党問问現现況况論论審审講讲誤误證证顯显優优終终綜综繳缴測测規规劃划創创' +
  '張张頭头隻只雙双戶户畝亩頃顷噸吨課课學学時时鐘钟週周號号傳传冊册筆笔圓元貳贰陸陆僅仅';

/** Their Simplified forms, one to one. */
export const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  [...PAIRS.matchAll(/(.)(.)/gu)].map((pair) => [pair[1]!, pair[2]!] as const),
);
