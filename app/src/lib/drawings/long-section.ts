import { dimension, pylon, wire } from './strokes.ts';

/** The long section of the landing page: spring, bridge, grid, sea cable; one segment of the bridge is yours. */
export function longSection(mine: string): string {
  const terr =
    'M-700 128H0C30 118 60 92 92 58C104 46 116 44 128 56C160 90 178 112 205 128C232 143 250 150 270 150H290C330 152 352 190 392 222C430 250 470 262 520 262C590 262 640 255 680 226C716 198 736 152 780 150H946C972 151 982 178 1000 204C1016 230 1030 262 1066 266C1096 268 1108 276 1126 270C1146 262 1156 228 1170 204C1180 186 1194 169 1216 170C1244 172 1262 184 1280 190H1990';
  const P: [number, number][] = [
    [375, 208],
    [480, 259],
    [585, 260],
    [690, 218],
  ];
  let s = '';
  s += `<path d="${terr}V352H-700Z" fill="url(#hg)" opacity=".55"/><path d="M${'-700 292'}H1990V352H-700Z" fill="var(--paper)"/>`;
  s += `<path class="w" d="M440 243h44M505 243h52M575 243h40M458 251h30M500 251h70M590 251h14"/>`;
  s += `<path class="b" d="${terr}"/>`;
  // spring + pipe + tank
  s += `<path class="w2" d="M150 84C172 104 190 116 214 126"/><path class="l f" d="M214 108h40v36h-40z"/><path class="w" d="M214 118q10-5 20 0t20 0"/><path class="l" d="M210 108h48M234 108v-8"/>`;
  // piers
  for (const [x, y] of P)
    s += `<path class="l f" d="M${x - 5} 160L${x - 8} ${y}h16L${x + 5} 160z"/><path class="l f" d="M${x - 17} ${y}h34v9h-34z"/>`;
  // girder
  const sp = [270, 375, 480, 585, 690, 800];
  let g = 'M270 146H800V157';
  for (let i = 5; i > 0; i--) {
    const a = sp[i]!,
      b = sp[i - 1]!;
    g += `Q${(a + b) / 2} 147 ${b} ${b === 270 ? 157 : 165}`;
  }
  s += `<path class="l f" d="${g}Z"/>`;
  for (let x = 291; x < 800; x += 21) s += `<path class="t" d="M${x} 146v8"/>`;
  s += `<path d="M501 146H522V153.6Q512 155.5 501 158.5Z" fill="var(--mine)" stroke="var(--ink)" stroke-width="1.5"/>`;
  s += `<path class="t" d="M270 140H800"/>`;
  for (let x = 300; x < 800; x += 60) s += `<path class="t" d="M${x} 146v-28q0-6 7-6"/>`;
  // vehicles
  s += `<path class="l f" d="M330 143v-15h44v15z"/><path class="t" d="M335 131h7v6h-7zM345 131h7v6h-7zM355 131h7v6h-7zM365 131h6v6h-6z"/><path class="l f" d="M606 143v-18h32v18zM640 143v-12h8l5 6v6z"/><path class="l f" d="M440 143v-5l4-1 4-6h12l5 6 4 1v5zM726 143v-5l4-1 4-6h12l5 6 4 1v5z"/>`;
  for (const x of [338, 366, 612, 632, 648, 446, 463, 732, 749])
    s += `<circle class="l f" cx="${x}" cy="143" r="3.2"/>`;
  // mine label
  s += `<path d="M511.500 145V84" stroke="var(--ink)" stroke-width="1.25"/><rect x="446" y="52" width="131" height="32" rx="2" fill="var(--mine)"/><text x="511.500" y="73" text-anchor="middle" class="mine">${mine}</text>`;
  // power
  s +=
    `<path class="l f" d="M808 150v-22h22v22zM833 150v-58h7v58z"/><path class="t" d="M812 134h5v5h-5zM821 134h5v5h-5zM837 88q4-7 13-5M819 128v-22M813 106h12"/>` +
    pylon(872, 150, 88) +
    pylon(934, 150, 88) +
    wire(825, 854, 106, -8) +
    wire(854, 916, 74, 13) +
    wire(890, 952, 74, 13) +
    wire(858, 920, 88, 11) +
    wire(886, 948, 88, 11);
  // sea
  s += `<path class="w" d="M1003 208q9-5 18 0t18 0t18 0t18 0t18 0t18 0t18 0t18 0t18 0"/><path class="w2" stroke-dasharray="6 4" d="M968 158C986 180 1004 236 1040 256C1062 266 1100 270 1122 264C1144 254 1158 216 1178 186"/>`;
  s += `<path class="l" d="M1216 170v-44M1208 170l8-30 8 30M1209 132a9 9 0 0 0 14-10z"/>`;
  s += `<path class="t" stroke-dasharray="3 4" d="M1122 54L1210 122"/><g transform="rotate(24 1114 44)"><path class="l f" d="M1107 37h14v14h-14zM1083 39h20v10h-20zM1125 39h20v10h-20z"/><path class="t" d="M1090 39v10M1097 39v10M1131 39v10M1138 39v10M1103 44h4M1121 44h4"/></g>`;
  s +=
    dimension(24, 254, 320, '4.000 l/dtk', 'SPAM Umbulan') +
    dimension(270, 800, 320, '83,67 km', 'Tol Serang–Panimbang') +
    dimension(808, 958, 320, '2.000 MW', 'PLTU Batang') +
    dimension(974, 1256, 320, '8.454 km', 'Palapa Ring Timur');
  return s;
}
