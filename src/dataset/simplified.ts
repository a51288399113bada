/** Traditional letters of the headings and words that tables use, and beside each its simplified form. */
const traditional = [
  '丟並乾亂佈佔併來侷係個備傢僅儀億優兒內兩別刪則劃動勢匯區卻卽厤參員問單噹嚮圍園圖執報場塊壓壞學實寫專對導層屬崗師帶幣幷幹',
  '張彆彙後徑從復態應戶捨換損撥據擬擴敎數斷於旣時暫曆曏朮東査條業極榦構標機檢歷沒況減測準滙為無爭爲牀狀現畢異當疇疊發監碼種',
  '稱穀積箇節範築約納級終組絡統經維網編緯緻縣縮總繫義聯職脩臨與舉舘萬蔘藝處號術衕裏補裡製複覈見規親觀計託記設許註証評話該誤',
  '調請證識護讀變財貨貫費貼資質趨蹤軟較輔輪輸轉辦農逕這週進運過達適遷選還郵鄉銷錯錶鎭鎮長開間閤闆關隊隸隻離電頁項順須預題額',
  '顛類餘館體髮鬚麪麫麵麼麽點齡齣',
].join('');
const simple = [
  '丢并干乱布占并来局系个备家仅仪亿优儿内两别删则划动势汇区却即历参员问单当向围园图执报场块压坏学实写专对导层属岗师带币并干',
  '张别汇后径从复态应户舍换损拨据拟扩教数断于既时暂历向术东查条业极干构标机检历没况减测准汇为无争为床状现毕异当畴叠发监码种',
  '称谷积个节范筑约纳级终组络统经维网编纬致县缩总系义联职修临与举馆万参艺处号术同里补里制复核见规亲观计托记设许注证评话该误',
  '调请证识护读变财货贯费贴资质趋踪软较辅轮输转办农径这周进运过达适迁选还邮乡销错表镇镇长开间合板关队隶只离电页项顺须预题额',
  '颠类余馆体发须面面面么么点龄出',
].join('');

const forms = new Map([...traditional].map((letter, place) => [letter, [...simple][place] ?? letter]));

/**
 * Write a heading or word of a table with simplified letters; letters that no heading needs stay as they are, so this
 * is for comparing and never for a school's name.
 *
 *     simplified('學校標識碼') // '学校标识码'
 */
export function simplified(text: string): string {
  return text.replace(/[\u4e00-\u9fff]/gu, (letter) => forms.get(letter) ?? letter);
}
