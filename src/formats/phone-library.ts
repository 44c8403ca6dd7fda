/** The two functions we need from the library: loading all of it would make the bundle half as large again. */

export { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
