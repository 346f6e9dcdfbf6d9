import type { SheetPart } from '../types.ts';

export const sheet: readonly SheetPart[] = [
  {
    id: 'who',
    title: { id: 'Siapa yang menawarkan', en: 'Who offers' },
    points: [
      {
        id: '{company}, perusahaan proyek (SPV) dari {project}, menawarkan sahamnya sendiri. Partisipro menyediakan tempatnya, tidak menjual, dan tidak menyarankan.',
        en: '{company}, the project company (SPV) of {project}, offers its own shares. Partisipro provides the place; it does not sell, and it does not advise.',
      },
    ],
  },
  {
    id: 'what',
    title: { id: 'Apa yang Anda beli', en: 'What you buy' },
    points: [
      {
        id: 'Saham SPV, {price} per saham, paling sedikit {least} saham. Saham memberi bagian laba dan hak suara, bukan hak atas bangunannya.',
        en: 'Shares of the SPV at {price} each, {least} at the least. A share gives a part of the profit and a vote, no right to the works.',
      },
      {
        id: 'Saham ada di dompet Anda sejak dibeli, tetapi terkunci sampai penghimpunan berhasil.',
        en: 'The shares are in your wallet from the purchase on, but locked until the raise succeeds.',
      },
    ],
  },
  {
    id: 'money',
    title: { id: 'Ke mana uang bergerak', en: 'Where the money goes' },
    points: [
      {
        id: 'Uang menunggu di kontrak sampai penghimpunan diputuskan, sesudah {closes}. Di bawah {softCap} atau kurang dari {people} orang: penghimpunan gagal. Paling banyak dihimpun {hardCap}.',
        en: 'The money waits in a contract until the raise is decided, after {closes}. Below {softCap}, or with fewer than {people} people, the raise fails. {hardCap} is raised at the most.',
      },
      {
        id: 'Bila berhasil, uang keluar kepada SPV dalam {tranches} tahap, masing-masing sesudah insinyur independen menandatangani dan masa sanggah lewat.',
        en: 'If it succeeds, the money leaves to the SPV in {tranches} tranches, each after an independent engineer has signed and the time to object has passed.',
      },
    ],
  },
  {
    id: 'costs',
    title: { id: 'Biaya', en: 'What it costs' },
    points: [
      {
        id: 'Anda tidak membayar biaya platform di atas harga saham. Dari dana yang terhimpun dipotong {raiseFee}, dari setiap pembagian laba {profitFee}.',
        en: 'You pay no platform fee above the price of the shares. {raiseFee} is taken off what is raised, {profitFee} off every profit that is paid out.',
      },
      {
        id: 'Setiap transaksi memerlukan biaya jaringan dalam ETH, yang ditampilkan sebelum dompet meminta tanda tangan. Pajak Anda urus sendiri.',
        en: 'Every transaction needs a network fee in ETH, shown before the wallet asks for a signature. Taxes are yours to settle.',
      },
    ],
  },
  {
    id: 'risks',
    title: { id: 'Risiko utama', en: 'The main risks' },
    points: [
      {
        id: 'Anda dapat kehilangan seluruh uang Anda, dan laba dapat tidak pernah dibagikan.',
        en: 'You can lose all your money, and a profit may never be paid.',
      },
      {
        id: 'Risiko yang ditanggung SPV, sendiri atau bersama, menurut berkas proyek: {risks}.',
        en: 'Risks that the SPV bears, alone or in part, by the dossier: {risks}.',
      },
      {
        id: 'Bila pekerjaan tidak selesai sampai {longStop}, pemegang saham dapat mengakhiri proyek; yang tersisa mungkin kecil.',
        en: 'If the works are not complete by {longStop}, holders may end the project; little may be left.',
      },
      {
        id: 'Kontrak di rantai dapat mengandung kesalahan. Siapa yang memegang kunci dompet Anda memegang saham Anda.',
        en: 'The contracts on the chain may contain mistakes. Whoever holds your wallet’s key holds your shares.',
      },
    ],
  },
  {
    id: 'exit',
    title: { id: 'Jalan keluar', en: 'How to get out' },
    points: [
      {
        id: 'Dalam {reflection} hari sesudah membeli: tarik kembali, uang kembali utuh, paling banyak tiga kali per penghimpunan.',
        en: 'Within {reflection} days of buying: take it back, the money returns in full, three times at most in a raise.',
      },
      {
        id: 'Sesudah penghimpunan berhasil: pindahkan kepada orang yang terverifikasi, dengan harga yang Anda sepakati. Tidak ada bursa.',
        en: 'After the raise has succeeded: transfer to a verified person, at the price that you agree on. There is no exchange.',
      },
      {
        id: 'Pada akhir konsesi, {concessionEnd}: tukarkan saham dengan bagian Anda dari dana penebusan, sebesar yang disetor, mungkin nol.',
        en: 'At the end of the concession, {concessionEnd}: give the shares back for your part of the redemption pool, as much as was paid in, perhaps nothing.',
      },
    ],
  },
  {
    id: 'guaranteed',
    title: { id: 'Yang dijamin kontrak', en: 'What the contract guarantees' },
    points: [
      {
        id: 'Uang kembali utuh bila Anda menarik pembelian dalam masa timbang, atau bila penghimpunan gagal atau dibatalkan.',
        en: 'The money returns in full if you take a purchase back in time, or if the raise fails or is cancelled.',
      },
      {
        id: 'Laba yang diumumkan menjadi hak pemegang saham pada tanggal pencatatan, menurut banyaknya saham.',
        en: 'A declared profit belongs to who holds shares at the record date, by their number.',
      },
    ],
  },
  {
    id: 'not-guaranteed',
    title: { id: 'Yang tidak dijamin siapa pun', en: 'What nobody guarantees' },
    points: [
      {
        id: 'Laba, nilai saham, adanya pembeli, dan selesainya pekerjaan. Ini bukan simpanan bank; LPS tidak menjaminnya.',
        en: 'Profit, the value of a share, a buyer for it, and that the works are completed. This is no bank deposit; no deposit insurance covers it.',
      },
      {
        id: 'Kebenaran tanda tangan insinyur dan berkas proyek: keduanya diperiksa orang, dan orang dapat keliru.',
        en: 'That engineers’ signatures and the dossier are right: people check them, and people can be wrong.',
      },
    ],
  },
];
