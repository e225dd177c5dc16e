/** Discord's ids are 64-bit numbers in decimal; the oldest has 17 digits. */
export const isSnowflake = (text: string): boolean => /^\d{17,20}$/.test(text);
