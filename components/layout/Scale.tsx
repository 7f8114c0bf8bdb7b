/** The scale along the upper edge of the sheet: a tick each 8 px, a longer one each 80 px. */
export function Scale() {
  return (
    <div className="scale" aria-hidden="true">
      <svg>
        <defs>
          <pattern id="ticks" width="80" height="12" patternUnits="userSpaceOnUse">
            <path
              d="M.5 0v12M8.5 8v4M16.5 8v4M24.5 8v4M32.5 8v4M40.5 5v7M48.5 8v4M56.5 8v4M64.5 8v4M72.5 8v4"
              stroke="currentColor"
            />
          </pattern>
        </defs>
        <rect width="100%" height="12" fill="url(#ticks)" />
      </svg>
    </div>
  )
}
