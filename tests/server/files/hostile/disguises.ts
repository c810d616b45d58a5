// Files of other kinds that call themselves a document or a picture.

import { gzipSync } from 'node:zlib';
import { eicar } from '../fake-clamd';
import { jpeg, pdf, pdfWith, png, streamOf } from '../media';
import type { HostileFile } from './corpus';

const text = (content: string) => () => Buffer.from(content);
const svg = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inner}</svg>`;
const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${svg('<text>&b;</text>')}`;
const entity = `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>${svg('<text>&f;</text>')}`;
const magic = (hex: string) => () => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(500)]);
const zip = '504b0304140000000800';
const notPdf = /内容不是 PDF 格式/;
const notJpg = /内容不是 JPG 格式/;
const notPng = /内容不是 PNG 格式/;
const other = /只能上传 PDF、JPG、PNG/;

export const disguises: readonly HostileFile[] = [
  {
    what: 'SVG with onload as PNG',
    name: 'a.png',
    make: text(svg('<g onload="alert(1)"/>')),
    refused: notPng,
  },
  {
    what: 'SVG with a script as JPG',
    name: 'a.jpg',
    make: text(svg('<script>alert(1)</script>')),
    refused: notJpg,
  },
  {
    what: 'SVG behind a byte order mark',
    name: 'a.png',
    make: text(`\uFEFF${svg('')}`),
    refused: notPng,
  },
  { what: 'SVG with entities upon entities', name: 'a.png', make: text(laughs), refused: notPng },
  { what: 'SVG that reads /etc/passwd', name: 'a.png', make: text(entity), refused: notPng },
  {
    what: 'SVGZ as PNG',
    name: 'a.png',
    make: () => Buffer.from(gzipSync(svg(''))),
    refused: notPng,
  },
  { what: 'SVG as itself', name: 'a.svg', make: text(svg('')), refused: other },
  {
    what: 'HTML as PDF',
    name: 'a.pdf',
    make: text('<html><script>1</script></html>'),
    refused: notPdf,
  },
  { what: 'HTML as JPG', name: 'a.jpg', make: text('<html></html>'), refused: notJpg },
  { what: 'a Windows program as PDF', name: 'a.pdf', make: magic('4d5a9000'), refused: notPdf },
  { what: 'a Linux program as JPG', name: 'a.jpg', make: magic('7f454c46'), refused: notJpg },
  { what: 'a JAR as PDF', name: 'a.pdf', make: magic(zip), refused: notPdf },
  {
    what: 'PHP as JPG',
    name: 'a.php.jpg',
    make: text('<?php system($_GET[0]); ?>'),
    refused: notJpg,
  },
  { what: 'a document of Word', name: 'a.docx', make: magic(zip), refused: other },
  { what: 'a PDF called .pdf.exe', name: 'a.pdf.exe', make: () => pdf(), refused: other },
  { what: 'a name without an extension', name: 'pdf', make: () => pdf(), refused: other },
  {
    what: 'GIF and PDF in one',
    name: 'a.pdf',
    make: () => Buffer.concat([Buffer.from('GIF89a'), pdf()]),
    refused: notPdf,
  },
  {
    what: 'JPEG and PDF in one',
    name: 'a.pdf',
    make: () => Buffer.concat([jpeg(), pdf()]),
    refused: notPdf,
  },
  {
    what: 'a blank line before a PDF',
    name: 'a.pdf',
    make: () => Buffer.concat([Buffer.from('\n'), pdf()]),
    refused: notPdf,
  },
  {
    what: 'PDF and ZIP in one',
    name: 'a.pdf',
    make: () => Buffer.concat([pdf(), magic(zip)()]),
    refused: /PDF 文件已损坏/,
  },
  { what: 'a PDF called PNG', name: 'a.png', make: () => pdf(), refused: notPng },
  { what: 'nothing', name: 'a.pdf', make: () => Buffer.alloc(0), refused: /空文件/ },
  { what: 'one byte', name: 'a.pdf', make: () => Buffer.from('%'), refused: notPdf },
  {
    what: 'one byte too much',
    name: 'a.pdf',
    make: () => pdf(20 * 1024 * 1024 + 1),
    refused: /不能超过 20 MB，此文件为 20\.1 MB/,
  },
  {
    what: 'a virus in a PDF',
    name: 'a.pdf',
    make: () => pdfWith('', [streamOf(Buffer.from(eicar))]),
    refused: /病毒/,
  },
  {
    what: 'a virus behind a picture',
    name: 'a.png',
    make: () => Buffer.concat([png(), Buffer.from(eicar)]),
    refused: /病毒/,
  },
];
