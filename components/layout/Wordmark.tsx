import type { Locale } from '@/lib/locale'

/** A container on the incline, and the name in both scripts. */
export function Wordmark({ locale }: { locale: Locale }) {
  return (
    <a className="wordmark" href={`/${locale}`}>
      <svg viewBox="0 0 48 28" aria-hidden="true">
        <path className="ink" d="M1 26.5h46M1 26.5 47 15" />
        <g transform="rotate(-14 24 14)">
          <rect className="fill-signal" x="13" y="6" width="22" height="10" />
          <path className="ink" d="M13 6h22v10H13zM18.5 6v10M24 6v10M29.500 6v10" />
        </g>
      </svg>
      {locale === 'zh' ? (
        <>
          <span lang="zh-CN">船台</span> <span lang="en">Slipway</span>
        </>
      ) : (
        <>
          <span lang="en">Slipway</span> <span lang="zh-CN">船台</span>
        </>
      )}
    </a>
  )
}
