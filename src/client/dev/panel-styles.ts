/** The look of the panel, which stands apart from the styles of the page. */
export const PANEL_STYLES = `
:host{all:initial;color-scheme:inherit;position:fixed;inset-block-end:.75rem;inset-inline-end:.75rem;z-index:2147483000;font:14px/1.45 system-ui,sans-serif;max-inline-size:min(36rem,calc(100vw - 1.5rem))}
details{background:light-dark(#fff,#1d1f23);color:light-dark(#16181c,#eceef2);border:1px solid light-dark(#767b85,#8d939e);border-radius:8px;box-shadow:0 4px 18px #0004}
summary{padding:.45rem .8rem;cursor:pointer;font-weight:600}
summary[data-level=error]{background:light-dark(#8a0f2e,#ffb3c1);color:light-dark(#fff,#3a0010);border-radius:7px}
summary[data-level=warning]{background:light-dark(#7a4a00,#ffd58a);color:light-dark(#fff,#2d1b00);border-radius:7px}
:focus-visible{outline:3px solid light-dark(#0a5bd3,#8ab8ff);outline-offset:2px}
.inside{max-block-size:min(60vh,32rem);overflow:auto;padding:0 .8rem .8rem}
h2{font-size:1em;margin:.8rem 0 .25rem}
ul{margin:0;padding-inline-start:1.1rem}
li{margin-block:.35rem;overflow-wrap:anywhere}
a{color:light-dark(#0a4fb8,#9cc3ff)}
button{font:inherit;color:inherit;background:none;border:1px solid currentColor;border-radius:4px;padding:0 .4rem;cursor:pointer}
del{color:light-dark(#8a0f2e,#ff9db1)}
ins{text-decoration:none;color:light-dark(#0c5c2a,#8fe0ab)}
label{display:block;margin-block-start:.7rem}
output{display:block;padding:.3rem .8rem;overflow-wrap:anywhere}
output:empty{display:none}
`
