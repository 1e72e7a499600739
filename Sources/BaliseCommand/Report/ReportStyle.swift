/// How the report looks: system typefaces, light and dark, and on paper.
///
/// Text has 7 to 1 and more against what is behind it (WCAG 2.2, 1.4.6), borders and bars 3 to 1 (1.4.11). It
/// holds neither `>` nor quotes, which HTML would take as they are and XML would not.
enum ReportStyle {
  static let css = lines.replacing("\n", with: "")

  private static let lines = """
    :root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--soft:#f2f2ee;--line:#767676;--link:#00477a}
    @media (prefers-color-scheme:dark){:root{--ink:#f0f0f0;--paper:#16181b;--soft:#22262b;--line:#9a9a9a;--link:#9fd0ff}}
    *{box-sizing:border-box}
    html{font:1rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
    body{margin:0 auto;padding:1rem;max-width:64rem;overflow-wrap:anywhere}
    h1{font-size:1.6rem;margin:0}h2{font-size:1.2rem;margin:2rem 0 .5rem}h3{font-size:1rem;margin:0 0 .5rem}
    p{margin:.4rem 0}.label{font-weight:bold}.note,caption{font-size:.875rem}
    a{color:var(--link)}
    .skip{position:absolute;left:-100rem}.skip:focus{position:static}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px}
    table{width:100%;border-collapse:collapse;margin:.5rem 0}
    caption{text-align:left;padding-bottom:.25rem}
    th,td{text-align:left;vertical-align:top;padding:.3rem .5rem .3rem 0;border-bottom:1px solid var(--line)}
    tbody th{font-weight:600}thead th::first-letter{text-transform:uppercase}.n{font-variant-numeric:tabular-nums}
    .bar{min-width:4rem;width:22%}.bar svg{width:100%;height:.9rem;display:block;border:1px solid var(--line)}
    .part0{fill:#005a9c}.part1{fill:#56b4e9}.part2{fill:#e69f00}.part3{fill:#e8e8e8}
    details{border:1px solid var(--line);border-radius:.4rem;margin:.4rem 0;padding:0 .75rem;background:var(--soft)}
    summary{padding:.6rem 0;cursor:pointer;min-height:2.75rem}summary b{display:inline-block;min-width:3.5rem}
    details[open]{padding-bottom:.75rem}
    fieldset{border:1px solid var(--line);margin:.75rem 0;padding:.5rem .75rem}
    label{display:inline-flex;align-items:center;gap:.4rem;margin-right:1.25rem;min-height:2rem}
    input{width:1.25rem;height:1.25rem}
    figure{margin:.5rem 0;flex:1 1 20rem;max-width:34rem}.pair{display:flex;flex-wrap:wrap;gap:0 1.5rem}
    .wide{overflow-x:auto;flex:1 1 auto;min-width:0;max-width:100%;font-size:.875rem}.wide th,.wide td{overflow-wrap:normal;padding-right:1rem}.figure{white-space:nowrap;font-variant-numeric:tabular-nums}
    .paper{display:none}.slip{border:1px dashed var(--line);padding:.75rem;margin:.5rem 0}
    footer{margin-top:2rem;border-top:1px solid var(--line);font-size:.875rem}
    @media screen and (min-width:30rem){thead th{overflow-wrap:break-word}}
    @media (max-width:30rem){.bar{display:none}th,td{padding-right:.3rem;font-size:.875rem}#skills th,#skills td{font-size:.75rem}}
    @media print{
    @page{size:A4;margin:11mm}
    :root{--ink:#000;--paper:#fff;--soft:#fff;--line:#767676;--link:#000}
    html{font-size:8.2pt;line-height:1.25}body{padding:0;max-width:none}
    .screen,.skip{display:none}.paper{display:block;break-before:page}
    h2{margin:.7rem 0 .2rem;break-after:avoid}tr,li,.slip{break-inside:avoid}
    th,td{padding-top:.12rem;padding-bottom:.12rem}ul{margin:.2rem 0;padding-left:1.2rem}
    .wide{overflow:visible}.wide th,.wide td{padding-right:.4rem}.wide tbody th{overflow-wrap:anywhere}figure{break-inside:avoid;max-width:90mm}
    .boxes{white-space:nowrap}.slips{break-before:page}a{text-decoration:none}
    svg,rect{print-color-adjust:exact}
    }
    """
}
