/** The two of its functions that are wanted: loaded late and whole, the library would be half as large again. */

export { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
