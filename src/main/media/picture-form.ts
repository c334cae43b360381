/** What is unusual about a picture's form, by the profile in its codec string (RFC 6381): `10 bit 4:2:2`; null for the usual. */
export function pictureForm(codecString: string | null): string | null {
  const [kind = '', ...parts] = (codecString ?? '').toLowerCase().split('.')
  const form = (kind.startsWith('avc') ? avcForm : (byKind[kind] ?? usual))(parts)
  return form === '' ? null : form
}

const usual = () => ''

/** `avc1.6e0028`: profile_idc in the first two digits (ITU-T H.264, A.2). */
function avcForm([profile = '']: readonly string[]): string {
  const forms: Readonly<Record<string, string>> = { '6e': '10 bit', '7a': '4:2:2', f4: '4:4:4' }
  return forms[profile.slice(0, 2)] ?? ''
}

/** `hev1.2.4.l93`: profile 2 is Main 10, 4 the range extensions. */
function hevcForm([profile = '']: readonly string[]): string {
  if (profile === '2') return '10 bit'
  return profile === '4' ? 'RExt' : ''
}

/** `vp09.02.10.10`: profile, level, bits. */
function vp9Form([profile = '', , bits = '08']: readonly string[]): string {
  const subsampled = ['01', '03'].includes(profile) ? '4:2:2 / 4:4:4' : ''
  return [bitsForm(bits), subsampled].filter((part) => part !== '').join(' ')
}

/** `av01.0.04m.10`: profile, level and tier, bits. */
function av1Form([profile = '', , bits = '08']: readonly string[]): string {
  return [bitsForm(bits), profile === '1' ? '4:4:4' : ''].filter((part) => part !== '').join(' ')
}

function bitsForm(bits: string): string {
  return Number(bits) > 8 ? `${Number(bits)} bit` : ''
}

const byKind: Readonly<Record<string, (parts: readonly string[]) => string>> = {
  hvc1: hevcForm,
  hev1: hevcForm,
  vp09: vp9Form,
  av01: av1Form,
}
