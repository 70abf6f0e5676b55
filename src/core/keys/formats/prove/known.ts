import type { Published } from '../problems.js';

const section = (document: string, number: string): Published => ({ document, part: 'section', number });
const appendix = (document: string, number: string): Published => ({ document, part: 'appendix', number });
const keyPair = (alg: string): Published => ({ site: 'jwt.io', default: 'key-pair', alg });
const secret = (alg: string | null): Published => ({ site: 'jwt.io', default: 'secret', alg });

/** RFC 7638 thumbprints of keys whose private half is published, and where it is. */
export const wellKnown: Readonly<Partial<Record<string, Published>>> = {
  zFHVsM9dc4OlHIwvEnVqfKzRj1ujqYGsZnXAcgn_CqI: keyPair('RS256'),
  'DWBh0SEIAPYh1x5uvot4z3AhaikHkxNJa3Ada2fT-Cg': secret(null),
  'i_utKExAKNc_-awqDRAUbahMgyDaKDG_M75KMBwlAvA': secret('HS256'),
  A8etQ2W1pb95iQdryf3JZcoanBR1EywzSsRVzrX8soc: secret('HS384'),
  JPgHNKVpXamS5yySHkpU5wDMnd5GJXLAnn7sAQM8j9o: secret('HS512'),
  LXkAyqcFEoI5pkMzfWjsAWbChzHfxtqD4Te31pAwA1s: secret('HS256'),
  '3Sh8jwxtGAUg1j6_4BIuuT-0fsyXeym9VQpxNRGTJFs': secret('HS512'),
  y_x3gCJnL6oKGBBIXScabduwxTVy2Wd2bzRVEUbdUzc: appendix('RFC 7515', 'A.1'),
  IsUn6_e04MaShXFIISMp4kG62LWzMIPy_MvSA5pJgX8: appendix('RFC 7515', 'A.2'),
  'oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U': appendix('RFC 7515', 'A.3'),
  'u5YUSjQ2-2chBi51NSk3t3g7IM4o2KYcnPqPtCNGd3U': appendix('RFC 7515', 'A.4'),
  'cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s': appendix('RFC 7517', 'A.1'),
  'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs': appendix('RFC 7517', 'A.1'),
  'k1JnWRfC-5zzmL72vXIuBgTLfVROXBakS4OmGcrMCoc': appendix('RFC 7517', 'A.3'),
  kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k: appendix('RFC 8037', 'A'),
  'dHri3SADZkrush5HU_50AoRhcKFryN-PI6jPBtPL55M': section('RFC 7520', '3.1'),
  '9jg46WB3rR_AHD-EBXdN7cBkH1WOu0tA3M9fm21mqTI': section('RFC 7520', '3.3'),
  'RtoRur_1Dir5M4wuOfqNkDYOf9O_4RJ-aHkTA75RLA8': section('RFC 7520', '3.5'),
  VDMp1ZgGGv1OKgOeDc1EUKHXNQzMdLkCnxPETHdA4v0: section('RFC 7520', '3.6'),
  'h_jutvC-jg3Nwueq8LmdSybXykVsBwk4_5u5Y9JiS7E': section('RFC 7520', '5.1'),
  'Rt-IyDEhXohvTl_ozKQ9YGflXGuDb3uu3QmqN2LoMwM': section('RFC 7520', '5.2'),
  'YlKlB7M2wnS0cPn_V7OW-FuDLuWdJ9z4OvPHmhGDfeE': section('RFC 7520', '5.4'),
  'HsSFalww3yP-dO-lWGYgFcyV5H22oScIFc4V2Y6GOto': section('RFC 7520', '5.5'),
  'svOLuZiKpi3RFmSHAcCJqsQqjBmWR4egaIsgk-2uBak': section('RFC 7520', '5.6'),
  tqsISrG_pUi4IXRd2S_IYFnja0Xy7cpZHwbDd3XIFbM: section('RFC 7520', '5.7'),
  wLi2IZWIuukcHvhZrxIYPL8GGrdhkffpN8heZxnMP1o: section('RFC 7520', '5.8'),
};
