/**
 * A key like those of CVE-2017-15361, made for these tests: each prime is k·M + (65537^a mod M), where M is the product
 * of the primes up to 167.
 */
export const rocaKey = {
  kty: 'RSA',
  n: [
    'ol9NZZAQd9jYl7NY5MHpv6MxMkD-e42haZG4aYzDbvmat4ijkCAJaifiaEiv1EGx7BcMfdTLmz5bagy2uTw4lGVWQ4SLryTT',
    '9OASRO0eajlG_tsd_5dPlFh_JciANnc9nffkOeObxD6QKjeoVkmGnJfvzx8EhOVfxHwnvd5LS87HDHGjg9-Z45fTkoBv0Uwr',
    'ExIkinfkn7G0g0cVf-yxQtn3TwHayji76vMWs8CFSCDqu_iu28eh45xPStssaysLjPYhMRuGQ4TEx95iDNI8EUE8d0kxhdS-',
    'zcZcSKcaP8U40_M6BCpM6DWqhfcb7EDRyRNivB3BxBYG3REauSndIQ',
  ].join(''),
  e: 'AQAB',
  d: [
    'RP2FXy_1L1b9wIc9sAUMkpZ-YsHm3wxwlvCJkJ90soRvzqfKB4T1OxuzQWgQ_XjkZlHsxtJRqKa4JLk-Mjp6N-NO4eVBjKtz',
    'O8qxOIQftjacCdGET4M1Fuz7KUyl3X6QubwIRuiE2L9UdfusFO2suoB8Ll8ZhnYHWO7_29bF23FU9ewUjk-R4zDgzVP84-oJ',
    's22GOIsn7MfVClxTpe7qzd3jZQLCL9xiAuIGs36KyRo6oTEpSLcEnJ71MQktUMIdIIZxtHLnSjvaWcm8pfUKb3taAgG4nmd1',
    'q1WaS28Gs8xKNTUxNeGh-qg2eqt9wvkG1fr9ZaVbN_xp4YM4jQJQAQ',
  ].join(''),
  p: [
    'wVouBkDrfv6B1WzNN9VfN--WzahGiG2upI3QoX8D2k66ttjnyRsDtLVJB1xouTJaVwbKPZ0bt4EH3i35e7mlJE03IFmYQdAa',
    'tWNwN20RGvJJUuRSi6D5nu5byfACW4_At6oBfIdp7NrNtuusfR068-lXiao-OzUUY78l7sTPeEE',
  ].join(''),
  q: [
    '1vtz22MXsz3CNDiYMCJA7Q62N6AUV2WgRX_iecsDMxnrR2vzbWRsMJrrmC4zPdkEKC_S1bF56NgJ-OZTD2xNRdygZ8zJouAN',
    'ODbipKRV6X730z1uLNV3J5HLMquE7zPvHt9WBKckzi_XxRghnRziSjfmeW8bHANOeh1pfRymLOE',
  ].join(''),
  dp: [
    'ebFohkcV8Tf-P3XbM-j3pR0GrSncOsHNyYP4a6yloCEtIyghulFmY7Y14Iwo3WbztRJw95aKe1Savxvwig6uAcsXhyTcz49L',
    'QB714eyjd3JG9AUAbyFB-uXKn66PzVEM2owFo3sXEBwmnZp3Vcev8xRKJDsiL-GYk68bEMyOSAE',
  ].join(''),
  dq: [
    'BTMFpUurOhGHTd4EiD171n_hlkzP0SFLFAM4xftL84Nv9kU9GOsx1qcYhZCwepFyEUq-zZ5CNYhsDVH8tkXHRKZGVtxUEBVd',
    'HHvvVU4IKeKBOeGldX4gKJvVDz-osmROJy_9k5U7RaVQkZq4zWTycBsT_uHaBP5renaVo4n61uE',
  ].join(''),
  qi: [
    'ncdh3JMr2i2Uk7odwV1TP94AiLMfvw5s8opH5o7S5cGEBSDEOFThB1THhk0wpKOoTFIt3O_ofuqtnSWXCEjtBveuxAqB_TbW',
    'I-JIJYl8C8pbImE0Piu20cczLuz8X2Ubm3LbXUP6WhsVWgQVCppMghJ6LkS3uKOPlpFFjijYHEw',
  ].join(''),
};

export const rocaModulus = rocaKey.n;
