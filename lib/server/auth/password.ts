/** Characters of a password. Long beats complicated (NIST SP 800-63B, 3.1.1.2); no rule about what they are. */
export const passwordLength = { min: 12, max: 200 }
