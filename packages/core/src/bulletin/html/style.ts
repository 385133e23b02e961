/** The look of the page: long Chinese text on screen, and A4 on paper. */
export const STYLE = `
:root{--ink:#1f1f1f;--soft:#5d5d5d;--line:#d9d4cb;--red:#a8201a;--blue:#1d4f8c;--paper:#fffdf9;--wash:#f6f1e8}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#ece7dd;color:var(--ink);font:18px/1.95 "FangSong","STFangsong","Songti SC","SimSun","Noto Serif CJK SC",serif;font-variant-numeric:lining-nums;line-break:strict}
main{max-width:52em;margin:2.5em auto;padding:3.2em 3.6em 3em;background:var(--paper);border-top:6px solid var(--red);box-shadow:0 1px 12px rgba(60,40,20,.14)}
header{text-align:center;border-bottom:2px solid var(--red);padding-bottom:1.3em;margin-bottom:1.6em}
h1{font:700 1.72em/1.45 "FZXiaoBiaoSong-B05S","STZhongsong","Songti SC","SimSun","Noto Serif CJK SC",serif;color:var(--red);margin:0;letter-spacing:.04em;text-wrap:balance}
h1 span{display:inline-block}
.period{text-align:center;margin:.9em 0 0;color:var(--soft);font-size:.86em;line-height:1.7;text-indent:0}
.note{margin:0 0 1.4em;padding:.5em 1em;background:#fff3d4;border-left:4px solid #d39a13;font-size:.88em;text-indent:0}
nav{font-size:.86em;margin:0 0 1.6em;padding:.7em 1.1em;background:var(--wash)}
nav ol{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.2em 2em}
h2{font:700 1.22em/1.6 "SimHei","Heiti SC","Noto Sans CJK SC",sans-serif;margin:2em 0 .5em}
h3{font:700 1.04em/1.7 "KaiTi","STKaiti","Kaiti SC","Noto Serif CJK SC",serif;margin:1.2em 0 .2em;text-indent:2em}
p{margin:.3em 0;text-indent:2em;text-align:justify}
a{color:var(--blue);text-decoration:none}
a:hover,a:focus-visible{text-decoration:underline}
.figure{font-weight:700;font-variant-numeric:tabular-nums;border-bottom:1px dotted #8aa4c4}
.figure.beside{font-weight:400}.marked{white-space:nowrap}
sup{font:500 .58em/1 "Noto Sans CJK SC",sans-serif;margin:0 .12em;vertical-align:super}
figure{margin:1.5em 0 1.8em;padding:1em 1.1em .8em;background:#fff;border:1px solid var(--line);break-inside:avoid}
figcaption{text-align:center;font:600 .86em/1.6 "Noto Sans CJK SC","Heiti SC","SimHei",sans-serif;margin-bottom:.4em}
svg{display:block;width:100%;height:auto;font-family:"Noto Sans CJK SC","PingFang SC","Microsoft YaHei","SimHei",sans-serif}
svg text{font-size:12.5px;fill:#333}
svg .axis{fill:#6b6b6b;font-size:12px}svg .value{font-size:11.5px}svg .label{font-size:12.5px}
svg .grid{stroke:#e6e1d8}svg .bar{fill:#3a6ea5}svg .track{fill:#f0ece4}
svg .line{fill:none;stroke:#3a6ea5;stroke-width:2.5}svg .dot{fill:#3a6ea5;stroke:#fff;stroke-width:1.5}svg .dot.missed{fill:#fff;stroke:#b4521e;stroke-width:2.5}
svg .target{fill:none;stroke:#a8201a;stroke-width:1.5;stroke-dasharray:6 4}svg .mark{stroke:#a8201a;stroke-width:2.5}
.omitted{font-size:.86em;color:var(--soft);line-height:1.8;margin-top:1.6em}
.sources p{font-size:.88em}
.signature{text-align:right;text-indent:0;margin-right:2em}.anchor{overflow-wrap:anywhere}
.wide{overflow-x:auto;margin-top:1em}
table{border-collapse:collapse;table-layout:fixed;width:100%;min-width:44em;font:13px/1.6 "Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
th:nth-child(1){width:8%}th:nth-child(2){width:17%}th:nth-child(3){width:35%}th:nth-child(4){width:18%}
th,td{border-bottom:1px solid var(--line);padding:.5em .6em;text-align:left;vertical-align:top}
thead th{border-bottom:2px solid #8d8577;white-space:nowrap;font-weight:600}
tbody tr:has(:target){background:#fff3d4}
td:first-child{color:var(--soft);font-variant-numeric:tabular-nums}
td b{display:inline-block;margin-right:.4em;font-weight:600}
small{display:block;color:var(--soft);font-size:12px;line-height:1.55}
details{font-size:12px;color:var(--soft)}summary{cursor:pointer}
code{overflow-wrap:anywhere;font:11.5px/1.5 ui-monospace,Consolas,monospace}
@media (max-width:46em){body{font-size:17px}main{margin:0;padding:1.8em 1.2em}h1{font-size:1.4em}h1 span{display:inline-block}
.period{text-align:left}}
@page{size:A4;margin:37mm 26mm 35mm 28mm}
@media print{body{background:none;font-size:15pt;line-height:1.85}main{max-width:none;margin:0;padding:0;border:0;box-shadow:none;background:none}nav,details{display:none}a{color:inherit}.figure{border:0}figure{border-color:#bbb}h2,h3{break-after:avoid}tr{break-inside:avoid}table{font-size:8.5pt;min-width:0}small,code{font-size:7.5pt}thead{display:table-header-group}}`
