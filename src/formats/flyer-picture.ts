/** What a flyer shows besides words: low hills under a sun, in lines and tints that a plain printer can do. */

/** Takes what room there is; its lower edge stays in sight when there is little. */
export const hills = `<svg viewBox="0 0 685 250" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
<circle cx="455" cy="100" r="44" fill="#f3d9a4"/>
<path d="M-200 190 C -60 120 60 110 160 118 C 280 128 300 176 420 160 S 600 96 885 130 V 250 H -200 Z" fill="#e3ece4"/>
<g stroke="#7f9a8c" stroke-width="3" stroke-linecap="round" fill="#a3bdad">
<path d="M196 168 V 136"/><circle cx="196" cy="122" r="17" stroke="none"/>
<path d="M228 178 V 154"/><circle cx="228" cy="143" r="12" stroke="none"/>
</g>
<path d="M-200 226 C 0 150 150 166 250 184 S 420 200 520 184 S 740 176 885 200 V 250 H -200 Z" fill="#cbdccf"/>
<path d="M-200 240 C 60 210 250 238 400 226 S 640 216 885 232 V 250 H -200 Z" fill="#a3bdad"/>
</svg>`;
